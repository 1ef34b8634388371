/** How drawn messages look in the light: near to Discord. */
export const MESSAGE_STYLE = `
.message, .form, .suggestions {
  --text: #2e3338; --muted: #5c5e66; --surface: #ffffff; --raised: #ebedf0; --line: #d4d7dc; --link: #0059b8; --accent: #4752c4;
  color: var(--text); background: var(--surface); font: 15px/1.4 'gg sans', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
  border: 1px solid var(--line); border-radius: 8px; padding: 14px 16px; overflow-wrap: anywhere;
}
.message { display: grid; grid-template-columns: 40px minmax(0, 1fr); gap: 14px; }
.message .avatar { width: 40px; height: 40px; border-radius: 50%; background: var(--accent); color: #fff; display: grid; place-items: center; font-weight: 600; }
.message header { display: flex; align-items: center; gap: 6px; line-height: 1.2; margin-bottom: 6px; }
.message .app { background: var(--accent); color: #fff; font-size: 10px; font-weight: 600; border-radius: 3px; padding: 1px 4px; }
.message .content > * { margin: 0 0 10px; }
.message .content > :last-child { margin-bottom: 0; }
.message blockquote { border-left: 4px solid var(--line); padding-left: 10px; color: var(--muted); }
.message .small, .form .small { font-size: 12.5px; color: var(--muted); }
.message ul, .message ol { padding-left: 22px; }
.message a { color: var(--link); }
.message .row, .form .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
.message .content + .row { margin-top: 12px; }
.message button, .form button {
  font: inherit; font-size: 14px; font-weight: 500; color: var(--text); background: var(--raised); text-align: left;
  border: 1px solid transparent; border-radius: 8px; padding: 5px 12px; min-height: 32px;
}
.message button[disabled] { opacity: 0.5; }
.form button.primary { background: var(--accent); color: #fff; }
.message .select { flex: 1; display: flex; justify-content: space-between; max-width: 420px; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; color: var(--muted); }
.message .privately { margin: 8px 0 0; font-size: 12px; color: var(--muted); }
.form { max-width: 460px; }
.form h3 { margin: 0 0 12px; font-size: 18px; }
.form label { display: grid; gap: 4px; }

.form label + label { margin-top: 14px; }
.message code { background: var(--raised); border-radius: 4px; padding: 1px 4px; font-size: 13px; }
.message s { color: var(--muted); }
.form .input { white-space: pre-line; max-height: 150px; overflow: hidden; background: var(--raised); border-radius: 6px; padding: 10px; }
.form .input.short { min-height: 0; }
.form .row { justify-content: flex-end; margin-top: 14px; }
.suggestions ul { list-style: none; margin: 0 0 10px; padding: 0; }
.suggestions li { padding: 5px 8px; border-radius: 4px; }
.suggestions li:first-child { background: var(--raised); }
.suggestions .typed { margin: 0; background: var(--raised); border-radius: 8px; padding: 10px 12px; }
.suggestions .option { background: var(--line); border-radius: 4px; padding: 1px 6px; }
`;

/** What stands in the place of their colours in the dark. */
export const DARK_COLOURS =
  '--text: #dbdee1; --muted: #a3a6aa; --surface: #313338; --raised: #41434a; --line: #3f4147; --link: #7cb7ff; --accent: #5865f2;';

/** How drawn messages look on a page: in light or dark, as the reader has it. */
export const PREVIEW_STYLE = `${MESSAGE_STYLE}
@media (prefers-color-scheme: dark) {
  .message, .form, .suggestions { ${DARK_COLOURS} }
}
`;
