package org.longtable;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

class ArchitectureTest {
    private static final int MOST_LINES = 60;
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.longtable");

    @Test
    void modules_use_only_what_they_declare() {
        ApplicationModules.of(Longtable.class).verify();
    }

    @Test
    void no_name_hides_behind_a_suffix() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|Service|Entity|Mapper|Cmd)")
                .check(OURS);
    }

    @Test
    void controllers_are_invisible_outside_their_folder() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(OURS);
    }

    /** Package, imports and blank lines do not count. What is longer is two nouns, or a form that wants its own type. */
    @Test
    void a_controller_is_read_without_scrolling() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var tooLong = sources.filter(file -> file.toString().endsWith("Controller.java"))
                    .filter(file -> lines(file) > MOST_LINES)
                    .map(file -> file.getFileName() + ": " + lines(file))
                    .toList();
            assertThat(tooLong)
                    .as("controllers of more than %d lines", MOST_LINES)
                    .isEmpty();
        }
    }

    private static long lines(Path source) {
        try (var lines = Files.lines(source)) {
            return lines.filter(line -> !line.isBlank())
                    .filter(line -> !line.startsWith("package ") && !line.startsWith("import "))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_pure_rules_know_no_framework_and_no_clock() {
        noClasses()
                .that(resideInAPackage("org.longtable.vocabulary..")
                        .or(describe(
                                "are records or enums of rules",
                                (JavaClass type) -> (type.isRecord() || type.isEnum())
                                        && (type.getPackageName().endsWith("envelopes")
                                                || type.getPackageName().endsWith("relationships")
                                                || type.getPackageName().endsWith("understanding")
                                                || type.getPackageName().endsWith("pace")))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.stereotype..", "jakarta..")
                .check(OURS);
    }

    @Test
    void time_comes_from_a_clock_that_can_be_set() {
        for (var time : new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class})
            noClasses().should().callMethod(time, "now").check(OURS);
    }

    @Test
    void every_package_says_where_nothing_may_be_missing() {
        classes()
                .that()
                .resideInAPackage("org.longtable.*")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .orShould(new com.tngtech.archunit.lang.ArchCondition<>("live in a null-marked package") {
                    @Override
                    public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class))
                            events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                    type, type.getName() + " is not in a null-marked package"));
                    }
                })
                .check(OURS);
    }
}
