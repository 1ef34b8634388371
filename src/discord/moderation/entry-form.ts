import { ComponentType, TextInputStyle, type APILabelComponent } from 'discord.js';
import type { TypedFields } from '../../core/edit/edit.ts';
import type { Form, Submission } from '../command.ts';
import { LIMITS } from '../limits.ts';
import { shorten } from '../text.ts';

/** The five texts of the form, in their order. Related questions, notes and the content note are no part of it and stay as they are. */
const FIELDS = [
  {
    name: 'question',
    label: 'Question',
    hint: 'In plain words, 80 characters at most',
    style: TextInputStyle.Short,
    required: true,
  },
  {
    name: 'answer',
    label: 'Answer',
    hint: 'Two or three plain sentences that say what the article says, no more',
    style: TextInputStyle.Paragraph,
    required: true,
  },
  {
    name: 'more',
    label: 'More',
    hint: 'The rest, shown on request; may be empty',
    style: TextInputStyle.Paragraph,
    required: false,
  },
  {
    name: 'phrasings',
    label: 'Phrasings',
    hint: 'Other ways to ask it, one a line, three or more',
    style: TextInputStyle.Paragraph,
    required: true,
  },
  {
    name: 'claims',
    label: 'Claims',
    hint: 'Ids from faq/claims.yaml, one a line; empty where the article has none',
    style: TextInputStyle.Paragraph,
    required: false,
  },
] as const;

/** A form with everything filled in that is known. A list that is too long for Discord has no field, and so stays as it is. */
export function entryForm(customId: string, title: string, fields: TypedFields): Form {
  return {
    custom_id: customId,
    title: shorten(title, LIMITS.formTitle),
    components: FIELDS.flatMap(({ name, label, hint, style, required }): APILabelComponent[] => {
      const value = fields[name];
      const text = typeof value === 'string' ? value : (value ?? []).join('\n');
      if (text.length > LIMITS.input) return [];
      return [
        {
          type: ComponentType.Label,
          label,
          description: hint,
          component: {
            type: ComponentType.TextInput,
            custom_id: name,
            style,
            required,
            ...(text === '' ? {} : { value: text }),
          },
        },
      ];
    }),
  };
}

/** What the form holds. A field that it didn't have isn't there. */
export function readEntryForm({ fields }: Pick<Submission, 'fields'>): TypedFields {
  const text = (name: string) => fields.get(name)?.trim();
  const lines = (name: string) =>
    text(name)
      ?.split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const [question, answer, more] = [text('question'), text('answer'), text('more')];
  const [phrasings, claims] = [lines('phrasings'), lines('claims')];
  return {
    ...(question === undefined ? {} : { question }),
    ...(answer === undefined ? {} : { answer }),
    ...(more === undefined ? {} : { more }),
    ...(phrasings === undefined ? {} : { phrasings }),
    ...(claims === undefined ? {} : { claims }),
  };
}
