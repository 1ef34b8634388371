import { describe, expect, it } from 'vitest';
import { respond, respondWithReason, wordingNumber } from '../../../src/core/respond.ts';
import { partsOf } from '../../support/replies.ts';
import { shippedAssistant } from '../../support/shipped.ts';

const assistant = shippedAssistant();
const bladder = assistant.faq.byId.get('bladder');

describe('why an answer was given', () => {
  it('names the wording that was nearest, the facts it rests on and their section', () => {
    const reply = respondWithReason(assistant, 'bladder', 2);
    const said = reply ? partsOf(reply, 'say').map(({ text }) => text) : [];
    expect(said[0]).toContain(`"${bladder?.phrasings[1]}"`);
    expect(reply && partsOf(reply, 'claims')[0]?.claims.map(({ id }) => id)).toEqual(
      bladder?.claims,
    );
    expect(reply && partsOf(reply, 'source')[0]?.sections).toEqual(bladder?.sections);
  });

  it('says so where the question itself was nearest, and where the person chose it', () => {
    const { why } = assistant.safety.notices;
    const said = (wording: number | null) => {
      const reply = respondWithReason(assistant, 'bladder', wording);
      return reply && partsOf(reply, 'say').map(({ text }) => text);
    };
    expect(said(0)).toEqual([why.question, why.guess]);
    expect(said(null)).toEqual([why.chosen]);
    expect(said(9999)).toEqual([why.chosen]);
  });

  it('leads from a reply back to its wording, whatever was asked', () => {
    for (const text of ['blader problems?', bladder?.question ?? '', 'is spravato approved']) {
      const reply = respond(assistant, text);
      const number = wordingNumber(reply);
      const { entry } = reply;
      expect(number).not.toBeNull();
      expect(entry && [entry.question, ...entry.phrasings][number ?? -1]).toBe(reply.wording);
    }
    expect(wordingNumber(respond(assistant, 'who won the football'))).toBeNull();
  });

  it('is silent on facts where an answer rests on none, and on entries that are gone', () => {
    const reply = respondWithReason(assistant, 'cost', null);
    expect(reply?.kind).toBe('not_covered');
    expect(reply && partsOf(reply, 'claims')).toEqual([]);
    expect(respondWithReason(assistant, 'gone', 0)).toBeUndefined();
  });
});
