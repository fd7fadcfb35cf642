package io.aegira.standalone.architecture.offenders;

class Printer {
    void print() {
        System.out.println("printed");
    }
}
