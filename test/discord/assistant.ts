import { createAssistant } from '../../src/app.ts';

/** The assistant over the project's own FAQ. */
export const { assistant } = createAssistant({ faqFolder: 'faq' });
