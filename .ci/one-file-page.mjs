// A webpack plugin: one entry's script and styles inside the page itself, so that the page is one file with no address.
import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import webpack from 'webpack';

const MOST_BYTES = 3_000_000;

/** The browser reads the script as it stands here: nothing in it may end it or begin a comment. */
function inScript(text) {
  return text.replaceAll('\r', '').replace(/<(?=\/script|script|!--)/gi, '\\x3C');
}

/** Nothing runs but this very script, nothing is loaded, nothing is sent. Styles are Fluent's own, written as it runs. */
function policyFor(script) {
  const hash = createHash('sha256').update(script, 'utf8').digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Replaces a mark of the template. */
function put(page, mark, content) {
  const parts = page.split(mark);
  if (parts.length !== 2) throw new Error(`the template has ${parts.length - 1} times ${mark}`);
  return parts.join(content);
}

/** `name`: of the entry; `page`: the file's name; `template`: HTML with the marks that are replaced here. */
export function oneFilePage({ name, page, template }) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap('one-file-page', (compilation) => {
        const { PROCESS_ASSETS_STAGE_REPORT } = webpack.Compilation;
        compilation.hooks.processAssets.tap({ name: 'one-file-page', stage: PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
          const take = (file) => {
            const text = assets[file]?.source().toString() ?? '';
            if (file in assets) compilation.deleteAsset(file);
            return text;
          };
          const licences = take(`${name}.js.LICENSE.txt`);
          const script = inScript(take(`${name}.js`).replace(/^\/\*! For license information .*?\*\/\s*/, ''));
          // Compiled only: what was replaced must not have stood outside a text.
          new Script(script);
          const styles = take(`${name}.css`);
          const others = Object.keys(assets);
          if (others.length > 0) throw new Error(`files beside the page: ${others.join(', ')}`);
          let html = put(template, 'content="policy"', `content="${policyFor(script)}"`);
          html = put(html, '<!-- styles -->', `<style>\n${styles}</style>`);
          const notes = `<script type="text/plain" id="licences">\n${inScript(licences)}</script>`;
          html = put(html, '<!-- scripts -->', `${notes}\n    <script>${script}</script>`);
          const bytes = Buffer.byteLength(html);
          if (bytes > MOST_BYTES) throw new Error(`${page} has ${bytes} bytes: at most ${MOST_BYTES}`);
          // Said to be minimized, so that nobody changes a script whose hash is in the policy.
          compilation.emitAsset(page, new webpack.sources.RawSource(html), { minimized: true });
        });
      });
    },
  };
}
