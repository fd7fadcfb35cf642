package io.aegira.kernel.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CellsOfARowTest {
    private static final String SIGNS = "#,;\"\n\r\t '=+-@.a1é";
    private static final int COLUMNS = 5;

    @Test
    void stand_as_in_any_other_table() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        CsvCells cells = new CsvCells(COLUMNS);
        Utf8 out = new Utf8(64);
        for (int round = 0; round < 20_000; round++) {
            List<@Nullable String> row = row(random);
            for (int column = COLUMNS - 1; column >= 0; column--) {
                String cell = row.get(column);
                if (cell != null) {
                    cells.put(column, cell);
                }
            }
            out.clear();
            cells.endRow(out);
            assertThat(bytes(out)).as("%s, seed %d", row, seed).isEqualTo(table(row));
        }
    }

    private static List<@Nullable String> row(Random random) {
        List<@Nullable String> row = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            StringBuilder cell = new StringBuilder();
            for (int length = random.nextInt(4); length > 0; length--) {
                cell.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            row.add(random.nextInt(5) == 0 ? null : cell.toString());
        }
        return row;
    }

    private static byte[] bytes(Utf8 out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        out.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static byte[] table(List<@Nullable String> row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvOutput out = new CsvOutput(bytes)) {
            out.row(row);
        }
        return bytes.toByteArray();
    }
}
