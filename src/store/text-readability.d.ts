declare module 'text-readability' {
  const readability: {
    /** US school grade for which the text is easy, by Flesch and Kincaid. */
    fleschKincaidGrade(text: string): number;
  };
  export default readability;
}
