import type { ShellWords } from '../chat/draw-shell.ts';

export const PAGE_WORDS: ShellWords = {
  title: 'Ketamine & PTSD',
  greeting: 'What would you like to know?',
  introduction:
    'I answer questions about ketamine treatment for PTSD from a FAQ that people wrote and reviewed. I am a program, not a clinician, and where the FAQ has no answer I say so.',
  promise: 'Nothing you write is stored, and nothing leaves this computer.',
};
