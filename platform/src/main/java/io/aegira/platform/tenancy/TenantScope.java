package io.aegira.platform.tenancy;

import io.aegira.kernel.organisation.TenantId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Names the tenant that a thread works for. Every transaction begun inside shows that tenant's rows and no other's.
 * A scope is entered before the transaction and cannot change inside it.
 */
public final class TenantScope {
    private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

    private TenantScope() {}

    /** Runs the work with this tenant's rows in sight. */
    public static <T> T call(TenantId tenant, Supplier<T> work) {
        return within(new Scope(tenant), work);
    }

    /** As {@link #call}, without a result. */
    public static void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return true;
        });
    }

    /** Runs the work across tenants over tokens, sagas, tasks and the log: processors and sweepers, never a request. */
    public static <T> T callAcrossTenants(Supplier<T> work) {
        return within(Scope.STREAM, work);
    }

    /** The tenant in scope, or null outside of any and in the stream scope. */
    public static @Nullable TenantId tenant() {
        Scope scope = CURRENT.get();
        return scope == null ? null : scope.tenant();
    }

    /** The tenant in scope. @throws IllegalStateException when there is none */
    public static TenantId required() {
        TenantId tenant = tenant();
        if (tenant == null) {
            throw new IllegalStateException("no tenant in scope");
        }
        return tenant;
    }

    static boolean acrossTenants() {
        return CURRENT.get() == Scope.STREAM;
    }

    private static <T> T within(Scope scope, Supplier<T> work) {
        Scope before = CURRENT.get();
        CURRENT.set(scope);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    private record Scope(@Nullable TenantId tenant) {
        static final Scope STREAM = new Scope(null);
    }
}
