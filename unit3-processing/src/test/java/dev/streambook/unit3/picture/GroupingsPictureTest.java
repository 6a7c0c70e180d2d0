package dev.streambook.unit3.picture;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.unit3.groupings.WordCountRun;
import dev.streambook.unit3.solution.WordCountTopology;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which of three count tasks got which word of six titles, drawn from a run of the reference. */
@Engines
class GroupingsPictureTest {

    private static final List<String> TITLES = List.of(
            "the last train",
            "the last wedding",
            "night train to the moon",
            "moon over the city",
            "city of night",
            "the wedding train");

    @Test
    void the_words_of_six_titles_by_task(StormCluster storm, Isolated isolated) {
        var words = WordCountRun.of(storm, isolated.name("groupings"), new WordCountTopology(), TITLES, 3)
                .words();
        Grid grid = Grid.of(
                "Fields grouping: each word has its task",
                "A table of the words of six film titles and three count tasks. Each word has a count under one task only.",
                "word",
                List.of("count task 0", "count task 1", "count task 2"));
        TreeSet<String> all = new TreeSet<>();
        words.values().forEach(counts -> all.addAll(counts.keySet()));
        for (String word : all) {
            grid.row(word, cell(words.get(0), word), cell(words.get(1), word), cell(words.get(2), word));
        }

        new PictureFile("docs/unit3/pictures/3.1-groupings.svg").keep(grid);
    }

    private static Grid.Cell cell(SortedMap<String, Long> counts, String word) {
        return counts.containsKey(word)
                ? Grid.cell(Long.toString(counts.get(word)), Ink.GREEN)
                : Grid.cell("", Ink.GREY);
    }
}
