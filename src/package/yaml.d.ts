/** A YAML file as the value it describes; `.ci/vite/yaml.ts` turns it into JSON when the code is built. */
declare module '*.yaml' {
  const value: unknown
  export default value
}
