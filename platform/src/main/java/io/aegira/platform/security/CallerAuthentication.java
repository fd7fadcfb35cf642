package io.aegira.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller whose token or session has been checked. */
public final class CallerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient Voucher voucher;

    /** Somebody for whom nobody else vouches: they are who they are as long as their session lasts. */
    public CallerAuthentication(Caller caller) {
        this(caller, authorities(caller), () -> Optional.of(caller));
    }

    CallerAuthentication(Caller caller, Voucher voucher) {
        this(caller, authorities(caller), voucher);
    }

    private CallerAuthentication(Caller caller, List<GrantedAuthority> authorities, Voucher voucher) {
        super(authorities);
        this.caller = caller;
        this.voucher = voucher;
        setAuthenticated(true);
    }

    Voucher voucher() {
        return voucher;
    }

    /** As they are by now, itself when nothing has changed; empty when nobody vouches for them any more. */
    Optional<CallerAuthentication> renewed() {
        return voucher.caller().map(now -> now.equals(caller) ? this : new CallerAuthentication(now, voucher));
    }

    /** The same, for whom nobody vouches any more once that has ceased to be so. */
    CallerAuthentication asLongAs(BooleanSupplier so) {
        return new CallerAuthentication(
                caller, List.copyOf(getAuthorities()), () -> so.getAsBoolean() ? voucher.caller() : Optional.empty());
    }

    /** Whether they are vouched for, as the very same with the same roles. */
    boolean stillHolds() {
        return voucher.caller().filter(caller::equals).isPresent();
    }

    /** Somebody who has logged in on a page just now; clients of the demo's provider are told when that was. */
    static CallerAuthentication loggedInNow(Caller caller) {
        List<GrantedAuthority> authorities = new ArrayList<>(authorities(caller));
        authorities.add(FactorGrantedAuthority.fromAuthority("FACTOR_PAGE"));
        return new CallerAuthentication(caller, authorities, () -> Optional.of(caller));
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.subject();
    }

    private static List<GrantedAuthority> authorities(Caller caller) {
        return caller.roles().stream()
                .sorted()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
