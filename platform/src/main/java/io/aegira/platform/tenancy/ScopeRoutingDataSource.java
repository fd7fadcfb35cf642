package io.aegira.platform.tenancy;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Hands the stream role's connections to the stream scope alone; everybody else works under row-level security. */
public final class ScopeRoutingDataSource extends AbstractRoutingDataSource {
    public ScopeRoutingDataSource(DataSource app, DataSource stream) {
        setTargetDataSources(Map.of(true, stream, false, app));
        setLenientFallback(false);
        afterPropertiesSet();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return TenantScope.acrossTenants();
    }
}
