package io.aegira.query.pages.person;

import io.aegira.query.pages.Moment;

/**
 * Something that happened, without a figure.
 *
 * @param sign which kind of thing it is: {@code answered}, {@code missed}, {@code lifted}, {@code moved}, {@code episode}, {@code case}, {@code remark}, {@code incident}, {@code signal}
 */
record TimelineEntry(Moment at, String sign, String what) {}
