package dev.whydrop.cloud.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tencentcloudapi.common.AbstractClient;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The platform is only read. */
class ReadOnlyTest {
    /** What names of the API's actions look like: a verb and what it is about. */
    private static final Pattern ACTION = Pattern.compile(
            "\\b(?:Add|Authenticate|Bind|Cancel|Copy|Create|Delete|Describe|Disable|Drop|Enable|Forbid|Modify|Open|Restart|Resume"
                    + "|Send|Set|Start|Stop|Switch|Un[A-Z]?[a-z]+|Update)[A-Z][A-Za-z0-9]*"
                    + "(?:List|State|Domain|Key|Stream|Streams|Rule|Template|Task|Domains|Info|Cert|Watermark)\\b");

    private static final PathMatcher OUR_CLASSES =
            FileSystems.getDefault().getPathMatcher("glob:src/*/target/classes/dev/whydrop/**.class");
    private static final PathMatcher GENERATED =
            FileSystems.getDefault().getPathMatcher("glob:src/*/target/classes/dev/whydrop/drl/**");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.whydrop");

    @Test
    void every_action_describes() {
        assertThat(Action.values()).allMatch(action -> action.toString().matches("Describe[A-Za-z]+"));
    }

    @Test
    void no_class_holds_the_name_of_another_action() throws IOException {
        Set<String> known = Arrays.stream(Action.values()).map(Action::toString).collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(OUR_CLASSES::matches)
                    .filter(each -> !GENERATED.matches(each))
                    .toList()) {
                ACTION.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .results()
                        .forEach(each -> found.add(each.group()));
            }
        }

        assertThat(found).isEqualTo(new TreeSet<>(known));
    }

    @Test
    void the_sdk_is_called_in_one_place_and_only_with_an_action() {
        Set<String> callers = CLASSES.stream()
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAssignableTo(AbstractClient.class))
                .map(JavaMethodCall::getOrigin)
                .map(origin -> origin.getFullName())
                .collect(Collectors.toSet());

        assertThat(callers)
                .containsExactly(
                        "dev.whydrop.cloud.client.LiveApi.ask(dev.whydrop.cloud.client.Action, java.util.Map)");
    }

    @Test
    void no_other_http_client_is_used() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(LiveApi.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(ResponseRecorder.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "java.net.http..")
                .check(CLASSES);
    }
}
