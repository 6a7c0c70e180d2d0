package dev.streambook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.spark.sql.types.StructType;

/** Nothing that a machine reads depends on this machine's language, character set or time zone. */
@AnalyzeClasses(packages = "dev.streambook", importOptions = DoNotIncludeTests.class)
class TextForMachinesTest {

    @ArchTest
    static final ArchRule a_locale_is_named = noClasses()
            .that()
            .resideOutsideOfPackage("dev.streambook.unit*.exercise..")
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .because("a Turkish locale turns I into ı, an Arabic one 1 into ١; name Locale.ROOT");

    @ArchTest
    static final ArchRule a_character_set_is_named = noClasses()
            .that()
            .resideOutsideOfPackage("dev.streambook.unit*.exercise..")
            .should()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callConstructor(InputStreamReader.class, InputStream.class)
            .because("JDK 17 takes the machine's; name UTF_8");

    @ArchTest
    static final ArchRule a_time_zone_is_named = noClasses()
            .that()
            .resideOutsideOfPackage("dev.streambook.unit*.exercise..")
            .should()
            .callMethod(ZoneId.class, "systemDefault")
            .because("the same run must give the same text everywhere");

    @ArchTest
    static final ArchRule a_schema_is_no_text = noClasses()
            .should()
            .callMethod(StructType.class, "add", String.class, String.class)
            .because("the parser asks for this machine's own name, which need not resolve; take DataTypes");
}
