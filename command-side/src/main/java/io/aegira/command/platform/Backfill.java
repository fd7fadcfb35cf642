package io.aegira.command.platform;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The import that the present unit of work belongs to. Its tenant is held until all of it is stored, and it alone writes in its
 * name, one batch after the other; so whatever only says "look at this worker afterwards" need be said but once.
 */
public final class Backfill {
    private static final String KEY = Backfill.class.getName();

    private Backfill() {}

    /** Says that what this unit of work stores is part of the import. */
    public static void is(UUID importId) {
        CurrentUnitOfWork.get().root().resources().put(KEY, importId);
    }

    public static Optional<UUID> of(UnitOfWork<?> unit) {
        return Optional.ofNullable(unit.root().getResource(KEY));
    }
}
