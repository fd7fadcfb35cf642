package io.aegira.query.pages.person;

import io.aegira.query.pages.Moment;
import java.util.List;

/**
 * The charts of a person and the same figures as a table.
 *
 * @param explanation what the charts show, in a sentence
 * @param withSignals whether marks say how grave a value was
 * @param columns of the table, after the time
 */
record Charts(
        String explanation,
        boolean withSignals,
        List<String> ticks,
        List<MetricChart> charts,
        List<String> columns,
        List<Row> rows) {

    /** @param sign how grave; @param remark in words */
    record Row(Moment at, List<String> cells, String sign, String remark) {}
}
