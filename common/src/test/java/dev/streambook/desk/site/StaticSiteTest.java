package dev.streambook.desk.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of the lessons as mvn -q -Pdocs writes it. */
class StaticSiteTest {

    @Test
    void every_link_of_the_lessons_leads_somewhere_on_the_site(@TempDir Path site) throws Exception {
        assertThat(StaticSite.write(ProjectFolder.root().toAbsolutePath().normalize(), site))
                .isEmpty();

        String lesson = Files.readString(site.resolve("docs/unit1/1.8-windows.html"));
        assertThat(lesson)
                .contains("<h3 id=\"half-open-bounds\">", "href=\"../../docs/unit1/1.10-triggers-and-panes.html\"")
                .contains("<details><summary>Open when your answer is green</summary>");
        assertThat(site.resolve("docs/unit1/pictures/1.8-windows.svg")).exists();
        assertThat(site.resolve("assets/highlight/highlight.min.js")).exists();
    }

    @Test
    void a_link_that_leads_nowhere_is_told(@TempDir Path folder) throws Exception {
        Path root = folder.resolve("checkout").toAbsolutePath();
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(root.resolve("README.md"), "[a](docs/a.md#b) [c](docs/c.md)");
        Files.writeString(root.resolve("docs/a.md"), "# A\n");

        assertThat(StaticSite.write(root, folder.resolve("site")))
                .containsExactly(
                        "README.md links to docs/c.md, which the site does not show",
                        "README.md links to docs/a.md#b, which has no such heading");
    }
}
