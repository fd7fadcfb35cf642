/**
 * What people see in a browser: the frame around every page, the login, the pages for errors. The pages themselves stand in a package
 * each: the {@code team} today, one {@code person}, {@code cases}, {@code trends}, {@code events} and others. A page asks the capabilities'
 * questions, or takes what the dashboards answer, and lays it out; it reads no table. What a supervisor is shown has a type of its own, in
 * which there is no field for a score, an answer or a reason, so a template cannot show by mistake what its reader may not know.
 */
@NullMarked
package io.aegira.query.pages;

import org.jspecify.annotations.NullMarked;
