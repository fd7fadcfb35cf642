package io.aegira.command.ingestion.files;

import io.aegira.kernel.logfile.CsvRow;
import io.aegira.platform.web.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where each column of {@code check_ins_rows.csv} stands. All must be there and no other: none is dropped in silence. */
record LegacyColumns(Map<String, Integer> positions) {
    private static final List<String> NAMES = List.of(("id,company_id,person_id,event_id,check_in_date,hours_slept,"
                    + "sleep_quality,stress_level,physical_condition,notes,readiness_score,readiness_level,sleep_score,"
                    + "stress_score,physical_score,created_at,pain_level,pain_location,physical_condition_notes,pain_score")
            .split(","));

    /** @throws Problem 400 naming {@code file} */
    static LegacyColumns of(@Nullable CsvRow header) {
        List<@Nullable String> names = header == null ? List.of() : header.cells();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = Objects.requireNonNullElse(names.get(i), "");
            if (!NAMES.contains(name) || positions.put(name, i) != null) {
                throw Problem.invalid(
                        "file", "line 1: column " + (i + 1) + " is none of check_ins_rows.csv, or stands there twice");
            }
        }
        for (String name : NAMES) {
            if (!positions.containsKey(name)) {
                throw Problem.invalid("file", "line 1: the column " + name + " is missing");
            }
        }
        return new LegacyColumns(positions);
    }

    /** @throws Problem 400 for a row with more or fewer cells than there are columns, or that is no text */
    LegacyCells cells(CsvRow row) {
        if (!row.isText()) {
            throw new Problem(400, "Bad request", "The row is not text in UTF-8.", List.of());
        }
        if (row.tooLong() || row.cells().size() != positions.size()) {
            throw new Problem(
                    400,
                    "Bad request",
                    row.tooLong() ? "The row is too long." : "The row must have " + positions.size() + " cells.",
                    List.of());
        }
        return new LegacyCells(column -> {
            String cell = row.cells().get(Objects.requireNonNull(positions.get(column)));
            return cell == null || cell.isBlank() ? null : cell;
        });
    }
}
