/** The database server, its roles and its schemas: how they come to be and who may connect as what. */
@NullMarked
package io.aegira.platform.database;

import org.jspecify.annotations.NullMarked;
