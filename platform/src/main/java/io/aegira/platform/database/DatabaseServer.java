package io.aegira.platform.database;

/**
 * Where PostgreSQL is and who may set it up.
 *
 * @param url JDBC address of the database
 * @param user may create roles and schemas at the first start
 */
public record DatabaseServer(String url, String user, String password) {
    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "DatabaseServer[" + url + "]";
    }
}
