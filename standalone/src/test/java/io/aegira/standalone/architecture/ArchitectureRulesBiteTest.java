package io.aegira.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule that has never caught anybody may be one that cannot. */
class ArchitectureRulesBiteTest {
    private static final String OFFENDERS = "io.aegira.standalone.architecture.offenders";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(OFFENDERS);

    private static final Map<HouseRule, List<String>> BY_RULE = Map.ofEntries(
            Map.entry(
                    HouseRule.SIDES_APART,
                    List.of("KnowsTheShowingSide", "KnowsTheDecidingSide", "KnowsASide", "KnowsThePlatform")),
            Map.entry(
                    HouseRule.CAPABILITIES_APART,
                    List.of("KnowsItsNeighbour", "ReadsItsNeighbour", "KnowsAPage", "SharedButPartial")),
            Map.entry(HouseRule.KERNEL_IS_PLAIN, List.of("SpringInTheKernel")),
            Map.entry(HouseRule.PLATFORM_KNOWS_NO_CAPABILITY, List.of("ProjectionOfThePlatform")),
            Map.entry(HouseRule.NOTHING_IS_PUBLIC_WITHOUT_NEED, List.of("PublicForNoReason")),
            Map.entry(
                    HouseRule.MESSAGES_ARE_RECORDS,
                    List.of("CommandThatIsAClass", "EventThatIsAClass", "QuestionThatIsAClass")),
            Map.entry(
                    HouseRule.ONLY_EVOLVE_WRITES_AN_AGGREGATE,
                    List.of(
                            "HastyAggregate.decide",
                            "HastyAggregate.lateron",
                            "HastyAggregate.shared",
                            "HastyAggregate.<init>(java.lang.String)")),
            Map.entry(
                    HouseRule.DECISIONS_READ_NO_CLOCK_AND_NO_DICE,
                    List.of("TickingAggregate", "DicingSaga", "DicingProjection", "TickingEngine")),
            Map.entry(HouseRule.PROJECTIONS_SEND_NOTHING, List.of("SendingProjection", "OrderingProjection")),
            Map.entry(HouseRule.WHO_SHOWS_GIVES_NO_ORDERS_BUT_FROM_A_PAGE, List.of("OrderingReader")),
            Map.entry(HouseRule.HANDLERS_NAME_THEIR_GROUP, List.of("HandlerOfNoGroup", "SagaOfNoGroup")),
            Map.entry(HouseRule.NO_OLD_JUNIT, List.of("TestOfOld")),
            Map.entry(HouseRule.NOTHING_IS_PRINTED, List.of("Printer")));

    @ParameterizedTest
    @EnumSource
    void each_rule_catches_those_who_break_it(HouseRule rule) {
        String report = rule.in(packages -> OFFENDERS + packages)
                .evaluate(CLASSES)
                .getFailureReport()
                .toString();
        assertThat(BY_RULE).containsKey(rule);
        assertThat(BY_RULE.get(rule)).allSatisfy(offender -> assertThat(report).contains(offender));
    }

    @ParameterizedTest
    @EnumSource
    void no_rule_catches_those_who_keep_it(HouseRule rule) {
        assertThat(rule.in(packages -> OFFENDERS + packages)
                        .evaluate(CLASSES)
                        .getFailureReport()
                        .toString()
                        .lines())
                .noneMatch(line -> line.matches("[^<]*<[^>]*Proper.*"));
    }
}
