package io.aegira.platform.limits;

import io.aegira.platform.limits.LimitsSettings.Rates;
import io.aegira.platform.security.Caller;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Everybody's allowances, by what is counted and what is asked for. */
final class Limits {
    /** What is counted; also how refusals are told apart in the metrics. */
    enum Counted {
        ADDRESS,
        NAME,
        PRINCIPAL,
        TENANT
    }

    private final Map<Counted, Map<RouteClass, Allowances>> all = new EnumMap<>(Counted.class);
    private final int remembered;
    private final TimeMeter time;

    Limits(LimitsSettings settings, TimeMeter time) {
        this.remembered = settings.remembered();
        this.time = time;
        grant(RouteClass.READS, settings.reads());
        grant(RouteClass.WRITES, settings.writes());
        grant(RouteClass.EXPORTS, settings.exports());
        Duration longest = settings.login().longestWait();
        growing(Counted.ADDRESS, settings.login().address(), longest);
        growing(Counted.NAME, settings.login().name(), longest);
    }

    /** @return zero, or how long they must wait */
    Duration take(RouteClass routes, Counted counted, Object who) {
        Allowances allowances = all.getOrDefault(counted, Map.of()).get(routes);
        return allowances == null ? Duration.ZERO : allowances.take(who);
    }

    /** The same subject may mean another one to another tenant. */
    static Object principal(Caller caller) {
        return new Principal(caller.tenantId().toString(), caller.subject());
    }

    private void grant(RouteClass routes, Rates rates) {
        steady(routes, Counted.ADDRESS, rates.address());
        steady(routes, Counted.PRINCIPAL, rates.principal());
        steady(routes, Counted.TENANT, rates.tenant());
    }

    private void steady(RouteClass routes, Counted counted, Rate rate) {
        put(routes, counted, new Allowances(remembered, () -> Allowance.steady(rate, time)));
    }

    private void growing(Counted counted, Rate rate, Duration longest) {
        put(RouteClass.LOGIN, counted, new Allowances(remembered, () -> new GrowingWait(rate, longest, time)));
    }

    private void put(RouteClass routes, Counted counted, Allowances allowances) {
        all.computeIfAbsent(counted, unseen -> new EnumMap<>(RouteClass.class)).put(routes, allowances);
    }

    private record Principal(String tenant, String subject) {}
}
