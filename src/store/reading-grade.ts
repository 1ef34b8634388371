import readability from 'text-readability';

/** US school grade for which a text is easy, by Flesch and Kincaid. */
export function gradeOf(text: string): number {
  return readability.fleschKincaidGrade(text);
}
