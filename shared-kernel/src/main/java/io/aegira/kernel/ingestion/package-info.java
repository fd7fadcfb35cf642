/** How histories come in as files: what an import is begun with, and what can be asked of it while it runs and afterwards. */
@NullMarked
package io.aegira.kernel.ingestion;

import org.jspecify.annotations.NullMarked;
