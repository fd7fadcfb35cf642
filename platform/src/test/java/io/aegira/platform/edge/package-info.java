/** The edge as callers meet it: a small application over a real connector and a real database. */
package io.aegira.platform.edge;
