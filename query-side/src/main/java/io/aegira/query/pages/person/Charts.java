package io.aegira.query.pages.person;

import io.aegira.query.pages.Moment;
import java.util.List;

/**
 * The charts of a person and the same figures as a table.
 *
 * @param explanation what the charts show, in a sentence
 * @param columns of the table, after the time
 */
record Charts(
        String explanation,
        boolean withBaseline,
        List<String> ticks,
        List<MetricChart> charts,
        List<String> columns,
        List<Row> rows) {

    /** @param sign how grave; @param remark in words */
    record Row(Moment at, List<String> cells, String sign, String remark) {}
}
