package io.aegira.platform.axon;

import io.aegira.kernel.message.Command;
import io.aegira.platform.security.Callers;
import io.aegira.platform.security.Role;
import io.aegira.platform.security.WhoMayOrder;
import io.aegira.platform.web.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * A second line behind the edge: a command that a caller gives carries their roles, and is refused (403) when none of these may give it,
 * whatever let it come this far. What follows by itself from an event or from another command carries none and is not held to any.
 */
public final class SenderRoles implements MessageDispatchInterceptor<CommandMessage<?>> {
    /** Metadata of commands alone: it says who may, not what happened, and goes neither into the log nor along to further commands. */
    static final String KEY = "sender_roles";

    /** To send along where the thread that sends is not the one that answers the caller. */
    public static Map<String, String> of(Set<Role> roles) {
        return Map.of(KEY, roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")));
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, message) -> {
            CommandMessage<?> signed = signed(message);
            if (signed.getMetaData().get(KEY) instanceof String roles && !mayGive(roles, signed)) {
                throw Problem.forbidden();
            }
            return signed;
        };
    }

    private static CommandMessage<?> signed(CommandMessage<?> message) {
        if (message.getMetaData().containsKey(KEY) || followsByItself()) {
            return message;
        }
        return Callers.current()
                .<CommandMessage<?>>map(caller -> message.andMetaData(of(caller.roles())))
                .orElse(message);
    }

    /** The unit of work of an order is about no message; that of a handler is about the one it handles. */
    private static boolean followsByItself() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().getMessage() != null;
    }

    private static boolean mayGive(String roles, CommandMessage<?> message) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.split(","))
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .forEach(all::add);
        return WhoMayOrder.may(all, message.getPayloadType().asSubclass(Command.class));
    }
}
