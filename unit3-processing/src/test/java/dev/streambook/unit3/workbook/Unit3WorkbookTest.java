package dev.streambook.unit3.workbook;

import dev.streambook.workbook.junit.WorkbookTest;

class Unit3WorkbookTest extends WorkbookTest {

    Unit3WorkbookTest() {
        super(3);
    }
}
