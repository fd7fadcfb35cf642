/** Where auditors fetch the organisation's history and what was made of it as files. The files themselves are written by the exports. */
@NullMarked
package io.aegira.query.pages.exports;

import org.jspecify.annotations.NullMarked;
