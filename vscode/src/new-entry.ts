import { Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { TOPICS, type Topic } from '../../src/core/entry/schema.ts';
import { skeleton } from '../../src/core/entry/skeleton.ts';
import { readTarget } from '../../src/core/entry/target.ts';
import { TOPIC_NAMES } from '../../src/core/entry/topic-names.ts';
import type { Project } from '../../src/editor/project.ts';
import { uriBelow } from './faq-folder.ts';

/** Asks for topic and id, and opens the skeleton of an entry as a new file. */
export async function newEntry(project: Project, today: string): Promise<void> {
  const topic = await chooseTopic();
  if (!topic) return;
  const id = await chooseId(project, topic);
  if (!id) return;
  const related = project.entries().find((entry) => entry.topic === topic)?.id;
  const uri = uriBelow(project.folder, `${topic}/${id}.yaml`);
  await open(uri, skeleton(topic, { claims: project.claims(), related, today }));
}

async function chooseTopic(): Promise<Topic | undefined> {
  const picked = await window.showQuickPick(
    TOPICS.map((topic) => ({ label: topic, description: TOPIC_NAMES[topic], topic })),
    { title: 'New entry', placeHolder: 'Its topic', matchOnDescription: true },
  );
  return picked?.topic;
}

function chooseId(project: Project, topic: Topic): Thenable<string | undefined> {
  return window.showInputBox({
    title: `New entry in ${topic}`,
    prompt: 'Its id: 2 to 64 of a-z, 0-9 and hyphen. It names the file and never changes.',
    placeHolder: 'such as headache',
    validateInput(typed) {
      if (typed === '') return 'An id is needed.';
      const target = readTarget(`${topic}/${typed}`);
      if (!target.ok) return `${target.message} ${target.advice}`;
      const taken = project.entries().find((entry) => entry.id === typed);
      return taken && `The id is taken by ${taken.path}.`;
    },
  });
}

async function open(uri: Uri, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
  if (await workspace.applyEdit(edit)) await window.showTextDocument(uri);
  else void window.showErrorMessage(`${uri.fsPath} can't be written, or is there already.`);
}
