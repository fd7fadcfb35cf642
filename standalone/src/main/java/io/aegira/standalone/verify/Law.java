package io.aegira.standalone.verify;

/**
 * What must hold, as two questions to the database.
 *
 * @param id as people refer to it, such as {@code L3}
 * @param says in one sentence
 * @param figures one row with one text: what was looked at
 * @param broken a row with one text for each thing that breaks the law
 */
public record Law(String id, String says, Scope scope, String figures, String broken) {
    /** Whose rows the questions see. */
    public enum Scope {
        /** The log and the processors across tenants. */
        ALL_TENANTS,
        /** One tenant's, as the application sees them; asked for every tenant. */
        EACH_TENANT,
        /** What the application sees when nobody has said for whom. */
        NO_TENANT
    }
}
