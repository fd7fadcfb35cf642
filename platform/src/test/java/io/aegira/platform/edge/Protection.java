package io.aegira.platform.edge;

import io.aegira.platform.edge.Edge.Answer;
import io.aegira.platform.edge.Edge.Call;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands between the network and a handler, each with a way to take it away that no product has, and what it is there for. */
enum Protection {
    ROLES_AT_THE_EDGE(List.of(), Protection::withoutRoles, port -> asked(port, "AUDITOR", "/api/v1/orders"), 403),
    UNKNOWN_PARAMETERS(
            List.of(),
            Protection::withoutKnownParameters,
            port -> asked(port, "HSE", "/api/v1/orders?everybody=1"),
            400),
    HEADERS(List.of(), bean -> withoutFilter(bean, "HeaderWriterFilter"), Protection::openAnswers, 1),
    FORM_TOKENS(List.of(), bean -> withoutFilter(bean, "CsrfFilter"), Protection::loginWithoutToken, 403),
    AGE_OF_SESSIONS(
            List.of("--aegira.session.longest=0s"),
            bean -> disabled(bean, "SessionAge"),
            Protection::afterTheLogin,
            302),
    LIMITS_OF_CALLERS(
            List.of("--aegira.limits.reads.principal=1/min burst 1"),
            bean -> disabled(bean, "LimitedCallers"),
            port -> {
                asked(port, "HSE", "/api/v1/orders");
                return asked(port, "HSE", "/api/v1/orders");
            },
            429),
    LIMITS_OF_TENANTS(
            List.of("--aegira.limits.reads.tenant=1/min burst 1"),
            bean -> disabled(bean, "LimitedCallers"),
            port -> {
                asked(port, "HSE", "/api/v1/orders");
                return asked(port, "ORG_ADMIN", "/api/v1/orders");
            },
            429),
    ATTEMPTS_TO_LOG_IN(
            List.of("--aegira.limits.login.name=1/min burst 1"),
            bean -> disabled(bean, "LimitedAddresses"),
            port -> {
                attempt(port, "10.0.0.1");
                return attempt(port, "10.0.0.2");
            },
            429),
    NEW_SESSION_AT_LOGIN(List.of(), Protection::withTheSessionOfBefore, Protection::sessionsOfALogin, 2),
    WHO_HAS_LEFT(List.of(), bean -> withoutFilter(bean, "NobodyWhoHasLeft"), Protection::afterTheDeparture, 401),
    LIMITS_OF_ADDRESSES(
            List.of("--aegira.limits.writes.address=1/min burst 1"),
            bean -> disabled(bean, "LimitedAddresses"),
            port -> {
                forged(port);
                return forged(port);
            },
            429),
    SIZE_OF_BODIES(
            List.of("--aegira.edge.max-body=1KB"), bean -> disabled(bean, "BodyLimit"), Protection::largeBody, 413);

    /** Changes beans of one application as they come. */
    interface Switch {
        Object off(Object bean);
    }

    private final List<String> settings;
    private final Switch off;
    private final IntFunction<Integer> probe;
    private final IntPredicate holds;

    Protection(List<String> settings, Switch off, IntFunction<Integer> probe, int whileItHolds) {
        this.settings = settings;
        this.off = off;
        this.probe = probe;
        this.holds = found -> found == whileItHolds;
    }

    List<String> settings() {
        return settings;
    }

    Object off(Object bean) {
        return off.off(bean);
    }

    /** Whether the application at this port is protected by it. */
    boolean holds(int port) {
        return holds.test(probe.apply(port));
    }

    private static Object withoutFilter(Object bean, String name) {
        if (bean instanceof DefaultSecurityFilterChain chain) {
            return new DefaultSecurityFilterChain(
                    chain.getRequestMatcher(),
                    chain.getFilters().stream()
                            .filter(one -> !one.getClass().getSimpleName().equals(name))
                            .toList());
        }
        return bean;
    }

    private static Object withTheSessionOfBefore(Object bean) {
        if (bean instanceof DefaultSecurityFilterChain chain) {
            chain.getFilters().stream()
                    .filter(AbstractAuthenticationProcessingFilter.class::isInstance)
                    .map(AbstractAuthenticationProcessingFilter.class::cast)
                    .forEach(login -> login.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()));
        }
        return bean;
    }

    private static Object disabled(Object bean, String filter) {
        if (bean instanceof FilterRegistrationBean<?> registration
                && registration.getFilter() != null
                && registration.getFilter().getClass().getSimpleName().equals(filter)) {
            registration.setEnabled(false);
        }
        return bean;
    }

    private static Object withoutRoles(Object bean) {
        return withoutInterceptor(bean, "RoleCheck");
    }

    private static Object withoutKnownParameters(Object bean) {
        return withoutInterceptor(bean, "KnownParameters");
    }

    private static Object withoutInterceptor(Object bean, String name) {
        return bean instanceof WebMvcConfigurer configurer
                        && bean.getClass().getName().startsWith("io.aegira")
                ? new WithoutInterceptor(configurer, name)
                : bean;
    }

    private static int asked(int port, String role, String path) {
        return new Call(port, "GET", path)
                .header("Authorization", "Bearer " + token(port, role))
                .send()
                .status();
    }

    private static String token(int port, String role) {
        return new Call(port, "POST", "/api/v1/demo/tokens")
                .json("{\"tenant_id\":\"" + Crew.TENANT + "\",\"roles\":[\"" + role + "\"]}")
                .send()
                .json()
                .get("access_token")
                .asString();
    }

    private static int openAnswers(int port) {
        return new Call(port, "GET", "/login")
                        .send()
                        .header("Content-Security-Policy")
                        .contains("default-src")
                ? 1
                : 0;
    }

    private static int loginWithoutToken(int port) {
        Answer page = new Call(port, "GET", "/login").send();
        return login(port, session(page), "user=hannah").status();
    }

    private static int afterTheLogin(int port) {
        Answer page = new Call(port, "GET", "/login").send();
        Answer in = login(port, session(page), "user=hannah&_csrf=" + page.body());
        String session = in.header("Set-Cookie").isEmpty() ? session(page) : session(in);
        return new Call(port, "GET", "/").header("Cookie", session).send().status();
    }

    /** How many different ones the visitor has had. */
    private static int sessionsOfALogin(int port) {
        Answer page = new Call(port, "GET", "/login").send();
        Answer in = login(port, session(page), "user=hannah&_csrf=" + page.body());
        return in.header("Set-Cookie").isEmpty() || session(in).equals(session(page)) ? 1 : 2;
    }

    private static int attempt(int port, String from) {
        return new Call(port, "POST", "/demo/login")
                .header("X-Forwarded-For", from)
                .body("application/x-www-form-urlencoded", BodyPublishers.ofString("user=hannah"))
                .send()
                .status();
    }

    private static int afterTheDeparture(int port) {
        String token = new Call(port, "POST", "/api/v1/demo/tokens")
                .json("{\"tenant_id\":\"" + Crew.TENANT + "\",\"roles\":[\"WORKER\"],\"worker_id\":\"" + Crew.GONE
                        + "\"}")
                .send()
                .json()
                .get("access_token")
                .asString();
        return new Call(port, "GET", "/api/v1/orders/mine")
                .header("Authorization", "Bearer " + token)
                .send()
                .status();
    }

    private static Answer login(int port, String session, String form) {
        return new Call(port, "POST", "/demo/login")
                .header("Cookie", session)
                .body("application/x-www-form-urlencoded", BodyPublishers.ofString(form))
                .send();
    }

    private static String session(Answer answer) {
        String cookie = answer.header("Set-Cookie");
        return cookie.substring(0, Math.max(0, cookie.indexOf(';')));
    }

    private static int forged(int port) {
        return new Call(port, "POST", "/api/v1/orders")
                .header("Authorization", "Bearer nobody")
                .json("{}")
                .send()
                .status();
    }

    private static int largeBody(int port) {
        return new Call(port, "POST", "/api/v1/orders/named")
                .header("Authorization", "Bearer " + token(port, "HSE"))
                .json("{\"order_id\":\"" + "x".repeat(2_000) + "\"}")
                .send()
                .status();
    }

    /** Adds what the other one adds, but for one kind. */
    private record WithoutInterceptor(WebMvcConfigurer configurer, String name) implements WebMvcConfigurer {
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            configurer.addInterceptors(new InterceptorRegistry() {
                @Override
                public InterceptorRegistration addInterceptor(HandlerInterceptor interceptor) {
                    return interceptor.getClass().getSimpleName().equals(name)
                            ? super.addInterceptor(interceptor)
                            : registry.addInterceptor(interceptor);
                }
            });
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            configurer.addArgumentResolvers(resolvers);
        }

        @Override
        public void addFormatters(FormatterRegistry registry) {
            configurer.addFormatters(registry);
        }

        @Override
        public void configureAsyncSupport(AsyncSupportConfigurer async) {
            configurer.configureAsyncSupport(async);
        }
    }
}
