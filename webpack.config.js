import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

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

export default [cli];
