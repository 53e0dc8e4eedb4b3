export default async function globalSetup() {
  throw new Error('the test cluster is not ready yet: run the unit project');
}
