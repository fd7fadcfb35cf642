package io.aegira.standalone;

import io.aegira.platform.WrongSetting;
import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.DatabaseServer;
import java.io.IOException;
import java.nio.file.Path;

/** {@code connection.properties} in the data directory, mode 0600: how to connect as the running application does. */
final class ConnectionProperties {
    private ConnectionProperties() {}

    static ConnectionProperties write(Path dataDirectory, DatabaseServer server) {
        String content = "url=" + server.url() + "\nuser=" + DatabaseRole.APP.sqlName() + "\npassword="
                + DatabaseRole.APP.password(server) + "\n";
        try {
            PrivateFile.write(dataDirectory.resolve("connection.properties"), content);
        } catch (IOException unwritable) {
            throw new WrongSetting("AEGIRA_DATA_DIR cannot be written to");
        }
        return new ConnectionProperties();
    }
}
