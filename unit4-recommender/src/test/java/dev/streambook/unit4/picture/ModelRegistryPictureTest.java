package dev.streambook.unit4.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.model.Models;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelCodec;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.Rival;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the reference makes of five versions, one after the other. */
class ModelRegistryPictureTest {

    private final ModelRegistry registry = new ModelRegistry(new ModelCodec(), new Margins(0.05, 0.02));
    private final Grid grid = Grid.of(
            "Five versions, and what the registry makes of them",
            "Versions 1 and 3 are adopted. Version 2 is corrupt and version 4 makes worse lists, so both are refused. Version 5"
                    + " has a larger error than version 3 had in its time, but on the same ratings it is better, and it is adopted.",
            "version",
            List.of("measured, the new one", "measured, the current one", "verdict", "answers come from"));

    @Test
    void a_version_is_adopted_or_changes_nothing() {
        row("1", new Quality(0.90, 1.1, 0.20, 0.1, 200), Optional.empty(), false);
        row("2", new Quality(0.88, 1.1, 0.22, 0.1, 200), Optional.of(new Rival("1", 0.91, 0.19)), true);
        row("3", new Quality(0.87, 1.1, 0.21, 0.1, 200), Optional.of(new Rival("1", 0.92, 0.18)), false);
        row("4", new Quality(0.86, 1.1, 0.12, 0.1, 200), Optional.of(new Rival("3", 0.88, 0.20)), false);
        row("5", new Quality(0.96, 1.1, 0.18, 0.1, 200), Optional.of(new Rival("3", 0.99, 0.15)), false);

        new PictureFile("docs/unit4/pictures/4.7-verdicts.svg").keep(grid);
        assertThat(registry.current().map(Model::version)).contains("5");
    }

    private void row(String version, Quality quality, Optional<Rival> rival, boolean corrupt) {
        Model three = Models.three(version);
        Model model = new Model(
                version, three.factors(), three.users(), three.ratings(), quality, three.trainedAt(), rival, Map.of());
        Verdict verdict = publish(model, corrupt);
        boolean adopted = verdict instanceof Verdict.Adopted;
        grid.row(
                version,
                Grid.cell(figures(quality.rmse(), quality.recall()), Ink.GREY),
                Grid.cell(rival.map(each -> figures(each.rmse(), each.recall())).orElse("none"), Ink.GREY),
                Grid.cell(
                        verdict instanceof Verdict.Refused refused
                                ? refused.refusal()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' ')
                                : "adopted",
                        adopted ? Ink.GREEN : Ink.RED),
                Grid.cell(registry.current().map(Model::version).orElse("nothing"), Ink.BLUE));
    }

    private Verdict publish(Model model, boolean corrupt) {
        ModelCodec.Encoded encoded = new ModelCodec().encode(model);
        byte[] part = encoded.chunks().get(0);
        part[5] ^= (byte) (corrupt ? 1 : 0);
        registry.part(model.version(), 0, part);
        return registry.publish(model.version(), encoded.manifest().toJson());
    }

    private static String figures(double rmse, double recall) {
        return String.format(Locale.ROOT, "rmse %.2f, recall %.2f", rmse, recall);
    }
}
