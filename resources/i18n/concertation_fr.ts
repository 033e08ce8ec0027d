<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%n en retard</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n suite(s) en retard</source>
        <translation>
            <numerusform>%n suite en retard</numerusform>
            <numerusform>%n suites en retard</numerusform>
        </translation>
    </message>
</context>
</TS>
