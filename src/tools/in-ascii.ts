/**
 * Code whose letters beyond ASCII are escaped: engines keep the text of code for good, and one letter beyond Latin doubles
 * all of it. The bundler does so in texts, and leaves them in patterns. Throws where an escape would mean something else.
 */
export function inAscii(code: string): string {
  const escaped = /\\[^\0-\x7f]/.exec(code)?.[0];
  if (escaped !== undefined)
    throw new Error(`"${escaped}" stands in the code: leave the backslash out.`);
  return code.replaceAll(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
