import { describe, expect, it } from 'vitest';
import { respond, respondWithReason, wordingMark } from '../../../src/core/respond.ts';
import { partsOf } from '../../support/replies.ts';
import { shippedAssistant } from '../../support/shipped.ts';

const assistant = shippedAssistant();
const bladder = assistant.faq.byId.get('bladder');

describe('why an answer was given', () => {
  it('names the wording that was nearest, the facts it rests on and their section', () => {
    const reply = respondWithReason(assistant, 'bladder', wordingMark(bladder?.phrasings[1] ?? ''));
    const said = reply ? partsOf(reply, 'say').map(({ text }) => text) : [];
    expect(said[0]).toContain(`"${bladder?.phrasings[1]}"`);
    expect(reply && partsOf(reply, 'claims')[0]?.claims.map(({ id }) => id)).toEqual(
      bladder?.claims,
    );
    expect(reply && partsOf(reply, 'source')[0]?.sections).toEqual(bladder?.sections);
  });

  it('says so where the question itself was nearest, and where the person chose it', () => {
    const { why } = assistant.safety.notices;
    const said = (mark: string | null) => {
      const reply = respondWithReason(assistant, 'bladder', mark);
      return reply && partsOf(reply, 'say').map(({ text }) => text);
    };
    expect(said(wordingMark(bladder?.question ?? ''))).toEqual([why.question, why.guess]);
    expect(said(null)).toEqual([why.chosen]);
    // A wording that was taken out since the button was made.
    expect(said(wordingMark('gone'))).toEqual([why.question, why.guess]);
  });

  it('leads from any wording back to it, by a mark of few characters', () => {
    for (const entry of assistant.faq.entries) {
      const wordings = [entry.question, ...entry.phrasings];
      const marks = wordings.map(wordingMark);
      expect(new Set(marks).size).toBe(wordings.length);
      expect(Math.max(...marks.map(({ length }) => length))).toBeLessThan(12);
    }
    const { wording } = respond(assistant, 'blader problems?');
    const reply = respondWithReason(assistant, 'bladder', wordingMark(wording ?? ''));
    expect(reply?.wording).toBe(wording);
  });

  it('is silent on facts where an answer rests on none, and on entries that are gone', () => {
    const reply = respondWithReason(assistant, 'cost', null);
    expect(reply?.kind).toBe('not_covered');
    expect(reply && partsOf(reply, 'claims')).toEqual([]);
    expect(respondWithReason(assistant, 'gone', null)).toBeUndefined();
  });
});
