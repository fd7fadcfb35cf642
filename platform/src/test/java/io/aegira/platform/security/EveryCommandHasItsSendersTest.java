package io.aegira.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.aegira.kernel.message.Command;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryCommandHasItsSendersTest {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    @Test
    void what_nobody_may_give_follows_from_something_else() {
        assertThat(commands().filter(command -> !WhoMayOrder.may(ALL, command)).map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "AssessWorker",
                        "RecordSignals",
                        "OpenCase",
                        "FollowUpCase",
                        "RequestSupport",
                        "RemarkOnFlag",
                        "AttachPhoto",
                        "SchedulePrompt",
                        "WithdrawPrompt",
                        "CloseWindow",
                        "ReassessWindow",
                        "PublishRuleset");
    }

    @Test
    void who_only_looks_gives_none() {
        assertThat(commands()).isNotEmpty().noneMatch(command -> WhoMayOrder.may(Set.of(Role.AUDITOR), command));
    }

    @Test
    void nobody_without_a_role_gives_any() {
        assertThat(commands()).isNotEmpty().noneMatch(command -> WhoMayOrder.may(Set.of(), command));
    }

    private static Stream<Class<? extends Command>> commands() {
        List<Class<? extends Command>> found = new ArrayList<>();
        new ClassFileImporter()
                .importPackages("io.aegira.kernel").stream()
                        .filter(type -> type.isAssignableTo(Command.class) && type.isRecord())
                        .forEach(type -> found.add(type.reflect().asSubclass(Command.class)));
        return found.stream();
    }
}
