/** A style sheet is its text, as in the widget's build. */
exports.process = (text) => ({ code: `module.exports = ${JSON.stringify(text)};` });
