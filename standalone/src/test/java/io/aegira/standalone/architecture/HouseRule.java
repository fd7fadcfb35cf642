package io.aegira.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.message.Query;
import io.aegira.platform.axon.Commands;
import io.aegira.query.platform.Question;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;

/** What the house looks like, as rules. {@link ArchitectureRulesBiteTest} has somebody for each who breaks it. */
enum HouseRule {
    SIDES_APART {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return CompositeArchRule.of(never(house.apply(".command.."), house.apply(".query..")))
                    .and(never(house.apply(".query.."), house.apply(".command..")))
                    .and(never(house.apply(".platform.."), house.apply(".command.."), house.apply(".query..")))
                    .and(never(
                            house.apply(".kernel.."),
                            house.apply(".platform.."),
                            house.apply(".command.."),
                            house.apply(".query..")));
        }
    },
    CAPABILITIES_APART {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return CompositeArchRule.of(slices().matching(house.apply(".command.(*).."))
                            .should()
                            .notDependOnEachOther()
                            .ignoreDependency(alwaysTrue(), resideInAPackage(house.apply(".command.platform.."))))
                    .and(slices().matching(house.apply(".query.(*).."))
                            .should()
                            .notDependOnEachOther()
                            .ignoreDependency(alwaysTrue(), resideInAPackage(house.apply(".query.platform..")))
                            .ignoreDependency(resideInAnyPackage(pages(house)), not(resideInAnyPackage(pages(house))))
                            .ignoreDependency(
                                    resideInAPackage(house.apply(".query.pages..")),
                                    resideInAPackage(house.apply(".query.dashboards.."))));
        }

        /** What is put together from the answers of several capabilities. */
        private String[] pages(UnaryOperator<String> house) {
            return new String[] {
                house.apply(".query.dashboards.."), house.apply(".query.pages.."), house.apply(".query.exports..")
            };
        }
    },
    KERNEL_IS_PLAIN {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return never(
                    house.apply(".kernel.."),
                    "org.springframework..",
                    "lombok..",
                    "jakarta.persistence..",
                    "javax.persistence..");
        }
    },
    PLATFORM_KNOWS_NO_CAPABILITY {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return noClasses()
                    .that()
                    .resideInAPackage(house.apply(".platform.."))
                    .should()
                    .beAnnotatedWith(ProcessingGroup.class)
                    .orShould()
                    .beAnnotatedWith(House.AGGREGATE);
        }
    },
    NOTHING_IS_PUBLIC_WITHOUT_NEED {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return classes()
                    .that()
                    .resideInAnyPackage(house.apply(".command.."), house.apply(".query.."))
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .arePublic()
                    .should(PublicForAReason.in(house));
        }
    },
    MESSAGES_ARE_RECORDS {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return classes()
                    .that()
                    .areAssignableTo(Command.class)
                    .or()
                    .areAssignableTo(DomainEvent.class)
                    .or()
                    .areAssignableTo(Question.class)
                    .or()
                    .areAssignableTo(Query.class)
                    .should()
                    .beRecords()
                    .orShould()
                    .beInterfaces();
        }
    },
    ONLY_EVOLVE_WRITES_AN_AGGREGATE {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return classes().that().areAnnotatedWith(House.AGGREGATE).should(new OnlyEvolveWritesState());
        }
    },
    DECISIONS_READ_NO_CLOCK_AND_NO_DICE {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return noClasses().that(House.decideOrShow(house)).should(new ReadClockOrDice());
        }
    },
    PROJECTIONS_SEND_NOTHING {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return noClasses()
                    .that()
                    .areAnnotatedWith(ProcessingGroup.class)
                    .and()
                    .haveSimpleNameEndingWith("Projection")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(CommandGateway.class, CommandBus.class, Commands.class);
        }
    },
    WHO_SHOWS_GIVES_NO_ORDERS_BUT_FROM_A_PAGE {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return noClasses()
                    .that()
                    .resideInAPackage(house.apply(".query.."))
                    .and()
                    .resideOutsideOfPackages(house.apply(".query.dashboards.."), house.apply(".query.pages.."))
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(CommandGateway.class, CommandBus.class, Commands.class);
        }
    },
    HANDLERS_NAME_THEIR_GROUP {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return classes().that(House.HANDLE_EVENTS).should().beAnnotatedWith(ProcessingGroup.class);
        }
    },
    NO_OLD_JUNIT {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return noClasses().should().dependOnClassesThat().resideInAnyPackage("org.junit", "junit.framework..");
        }
    },
    NOTHING_IS_PRINTED {
        @Override
        ArchRule in(UnaryOperator<String> house) {
            return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
        }
    };

    /** @param house puts the house's name before a package, such as {@code io.aegira} before {@code .command..} */
    abstract ArchRule in(UnaryOperator<String> house);

    private static ArchRule never(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to);
    }
}
