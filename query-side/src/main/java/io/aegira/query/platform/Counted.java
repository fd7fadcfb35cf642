package io.aegira.query.platform;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How many there are of something. @param people how many different people they are of */
public record Counted(long count, int people) {
    public static final Counted NONE = new Counted(0, 0);

    /** Of the columns {@code <name>} and {@code <name>_people}. */
    public static Counted of(ResultSet row, String name) throws SQLException {
        return new Counted(row.getLong(name), row.getInt(name + "_people"));
    }
}
