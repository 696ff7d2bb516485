import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { oneFilePage } from './.ci/one-file-page.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: require.resolve('swc-loader'),
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

/** Sources import each other as .js, the name that the compiled file would have. */
const resolve = { extensions: ['.ts', '.tsx', '.js'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } };

/** The command line as one program and its worker, without a node_modules beside it but for what must stay a file. */
const cli = {
  name: 'cli',
  target: 'node20',
  mode: 'production',
  devtool: false,
  entry: { dispatch: './src/cli/main.ts', 'check-worker': './src/cli/check-worker.ts' },
  output: {
    path: join(root, 'dist/cli'),
    filename: '[name].cjs',
    library: { type: 'commonjs2' },
    clean: true,
  },
  externals: { piscina: 'commonjs piscina' },
  module: { rules: [typescript] },
  resolve,
  // Names are kept: errors of our own are told with the place where they arose.
  optimization: { minimize: false },
  performance: false,
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^dispatch/ })],
};

/** Where the pane will be served from, and where Office.js comes from (21Vianet tenants have an address of their own). */
const site = process.env.DISPATCH_SITE ?? 'https://localhost:3000';
const officeJs = process.env.DISPATCH_OFFICE_JS ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * Nothing is loaded or sent but from the page's own origin and Office.js. Styles may stand in the page: Fluent writes its
 * own there, and a nonce in a static page would be no secret.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' ${new URL(officeJs, site).origin}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function page(name, template) {
  return new HtmlWebpackPlugin({
    template,
    filename: `${name}.html`,
    chunks: [name],
    scriptLoading: 'defer',
    policy: contentSecurityPolicy,
    officeJs,
  });
}

/** The manifest's icons beside the pages, and a list of what a first view loads, by which its size is held. */
const iconsAndFirstLoad = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('icons-and-first-load', (compilation) => {
      const { PROCESS_ASSETS_STAGE_REPORT } = webpack.Compilation;
      const { RawSource } = webpack.sources;
      compilation.hooks.processAssets.tap({ name: 'icons-and-first-load', stage: PROCESS_ASSETS_STAGE_REPORT }, () => {
        for (const name of readdirSync(join(root, 'assets')).filter((file) => file.endsWith('.png'))) {
          compilation.emitAsset(`assets/${name}`, new RawSource(readFileSync(join(root, 'assets', name))));
        }
        // opening: the chunk that the pane asks for as soon as it has shown itself.
        const groups = ['taskpane', 'opening'].map((name) => compilation.namedChunkGroups.get(name));
        const files = [...new Set(groups.flatMap((group) => [...(group?.getFiles() ?? [])]))];
        compilation.emitAsset('first-load.json', new RawSource(JSON.stringify(files)));
      });
    });
  },
};

/** The task pane and the page of the ribbon's buttons. What a first view does not need is a chunk of its own. */
const pane = {
  name: 'pane',
  target: ['web', 'es2022'],
  mode: 'production',
  devtool: false,
  entry: { taskpane: './src/taskpane/main.tsx', commands: './src/commands/commands.ts' },
  output: {
    path: join(root, 'dist/pane'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  module: { rules: [typescript] },
  resolve,
  plugins: [
    page('taskpane', './src/taskpane/taskpane.html'),
    page('commands', './src/commands/commands.html'),
    iconsAndFirstLoad,
  ],
  // Sizes are held by a measure of our own, over what a first view really loads.
  performance: false,
  devServer: { server: 'https', port: new URL(site).port || 443, hot: false },
};

/** The preview host's page: served beside the pane and never part of it. Its policy stands in its template. */
const preview = {
  name: 'preview',
  target: ['web', 'es2022'],
  mode: 'production',
  devtool: false,
  entry: { preview: './src/preview/page/main.ts' },
  output: {
    path: join(root, 'dist/preview'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    cssFilename: '[name].[contenthash:8].css',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    publicPath: 'auto',
    clean: true,
  },
  module: { rules: [typescript] },
  resolve,
  experiments: { css: true },
  plugins: [new HtmlWebpackPlugin({ template: './src/preview/page/index.html', scriptLoading: 'defer' })],
  performance: false,
};

/** The offline page: the pane beside a grid of a file, all in one HTML file that needs no server and no network. */
const offline = {
  name: 'offline',
  target: ['web', 'es2022'],
  mode: 'production',
  devtool: false,
  entry: { offline: './src/offline/main.ts' },
  output: {
    path: join(root, 'dist'),
    filename: '[name].js',
    cssFilename: '[name].css',
    // There is no address to load anything from.
    publicPath: '',
  },
  // What elsewhere is loaded when it is wanted stands in the one script; it still runs only when it is wanted.
  module: { rules: [typescript], parser: { javascript: { dynamicImportMode: 'eager' } } },
  resolve,
  experiments: { css: true },
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    oneFilePage({
      name: 'offline',
      page: 'dispatch-offline.html',
      template: readFileSync(join(root, 'src/offline/page/offline.html'), 'utf8'),
    }),
  ],
  performance: false,
};

export default [cli, pane, preview, offline];
