/** The engine with its WebAssembly in the same file: nothing has to be found beside a bundle. */
declare module 'sql.js/dist/sql-wasm-inline.js' {
  export { default } from 'sql.js'
}
