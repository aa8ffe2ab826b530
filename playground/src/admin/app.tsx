/** Languages of the admin panel beside English: those that the plugin is translated into. */
export default {
  config: { locales: ['de', 'fr', 'es'] },
  bootstrap() {
    // Nothing to add to the panel itself.
  },
};
