package io.aegira.platform.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Who may do what in the database. */
public enum DatabaseRole {
    /** Owns everything; nobody logs in as it. */
    OWNER,
    /** Changes the schema at start. */
    MIGRATE,
    /** The running application, under row-level security. */
    APP,
    /** Processors, sagas and the scheduler: tokens, tasks and the log across tenants. */
    STREAM,
    /** Exports and ad-hoc analysis, under row-level security. */
    READ,
    /** Trying rules on history: the facts, and that something was decided; never what. */
    HINDSIGHT;

    public String sqlName() {
        return "aegira_" + name().toLowerCase(Locale.ROOT);
    }

    boolean logsIn() {
        return this != OWNER;
    }

    /** Follows from the administrator's password, so that every node finds the same one without sharing a file. */
    public String password(DatabaseServer server) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("aegira:" + server.password()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] secret = mac.doFinal(sqlName().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
